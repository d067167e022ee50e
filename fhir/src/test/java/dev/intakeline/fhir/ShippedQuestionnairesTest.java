package dev.intakeline.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intakeline.contracts.questionnaire.Choice;
import dev.intakeline.contracts.questionnaire.Interview;
import dev.intakeline.contracts.questionnaire.Item;
import dev.intakeline.contracts.questionnaire.ItemKind;
import dev.intakeline.contracts.questionnaire.LinkId;
import dev.intakeline.contracts.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedQuestionnairesTest {
  @SuppressWarnings("unused") // named by the parameterized test
  private static final List<String> IDS = ShippedQuestionnaires.IDS;

  @ParameterizedTest
  @FieldSource("IDS")
  void canBeAskedByVoice(String id) {
    assertThat(read(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void asksNoTwoQuestionsWithTheSameWords(String id) {
    assertThat(questions(id).stream().map(Item::text)).doesNotHaveDuplicates();
  }

  @Test
  void theFullIntakeUsesEveryKindOfItem() {
    List<Item> questions = questions(ShippedQuestionnaires.URGENT_CARE_INTAKE);
    List<Item> all = flat(read(ShippedQuestionnaires.URGENT_CARE_INTAKE).items());

    assertThat(questions).hasSizeGreaterThanOrEqualTo(15);
    assertThat(all.stream().map(Item::kind)).containsAll(EnumSet.allOf(ItemKind.class));
    assertThat(all.stream().map(Item::form).flatMap(Optional::stream).map(Object::getClass))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void theShortOneHasSixQuestionsAndTheFirstThreadTwo() {
    assertThat(questions(ShippedQuestionnaires.URGENT_CARE_SHORT)).hasSize(6);
    assertThat(questions(ShippedQuestionnaires.FIRST_THREAD)).hasSize(2);
  }

  @Test
  void nineItemsOfThePatientHealthQuestionnaireScoreZeroToThree() {
    Questionnaire phq9 = read(ShippedQuestionnaires.PHQ_9);
    assertThat(phq9.scored()).isTrue();
    for (int number : IntStream.rangeClosed(1, 9).toArray()) {
      Item item = Interview.item(phq9, new LinkId("phq9-" + number)).orElseThrow();
      assertThat(item.choices().stream().map(Choice::ordinal).flatMap(Optional::stream))
          .containsExactly(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(3));
    }
  }

  @Test
  void knowsNoOthers() {
    assertThatThrownBy(() -> ShippedQuestionnaires.fhir("../secret"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Item> questions(String id) {
    return flat(read(id).items()).stream().filter(Interview::isAskable).toList();
  }

  private static Questionnaire read(String id) {
    FhirQuestionnaires.Reading reading = FhirQuestionnaires.read(ShippedQuestionnaires.fhir(id));
    assertThat(reading).isInstanceOf(FhirQuestionnaires.Read.class);
    return ((FhirQuestionnaires.Read) reading).questionnaire();
  }

  private static List<Item> flat(List<Item> items) {
    List<Item> all = new ArrayList<>();
    for (Item item : items) {
      all.add(item);
      all.addAll(flat(item.items()));
    }
    return all;
  }
}
