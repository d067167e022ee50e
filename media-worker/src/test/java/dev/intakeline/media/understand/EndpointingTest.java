package dev.intakeline.media.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.media.EndpointingProfile;
import dev.intakeline.contracts.questionnaire.Item;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EndpointingTest {
  /** From the caller's stop to the first sample, of which the rest takes up to 270 ms. */
  private static final Duration LONG_ANSWERS_MAX = Duration.ofMillis(1_300 - 270);

  private static final Duration SHORT_ANSWERS_MAX = Duration.ofMillis(1_000 - 270);

  @Test
  void datesDigitsAndNamesAreAnsweredInTimeOnceTheyCanStand() {
    for (Item item :
        new Item[] {Items.BORN, Items.MEMBER, Items.PHONE, Items.LAST_NAME, Items.DOCTOR}) {
      EndpointingProfile profile = Endpointing.profile(item);
      assertThat(profile.complete()).as(item.text()).isLessThan(LONG_ANSWERS_MAX);
      assertThat(profile.afterPause()).as(item.text()).isLessThan(LONG_ANSWERS_MAX);
      assertThat(profile.mayGoOn()).as(item.text()).isLessThan(LONG_ANSWERS_MAX);
      assertThat(profile.incomplete()).as(item.text()).isEqualTo(Duration.ofMillis(2_500));
    }
  }

  @Test
  void shortAnswersAreAnsweredInTimeAfterAPauseToo() {
    for (Item item : new Item[] {Items.FEVER, Items.DAYS, Items.TEMPERATURE, Items.WEEKDAY}) {
      assertThat(Endpointing.profile(item).afterPause()).isLessThan(SHORT_ANSWERS_MAX);
    }
  }

  @Test
  void aPauseBeforeDoesNotLengthenTheWaitAfterTheLastDigit() {
    EndpointingProfile digits = Endpointing.profile(Items.MEMBER);
    assertThat(digits.afterPause()).isEqualTo(digits.complete());
  }

  @Test
  void halfADateMaySoundLikeAWholeOne() {
    EndpointingProfile date = Endpointing.profile(Items.BORN);
    assertThat(date.afterPause()).isGreaterThan(date.complete().plusMillis(400));
  }

  @Test
  void lettersMayGoOnAfterTheReadBackToo() {
    assertThat(Endpointing.CONFIRMATION.mayGoOn())
        .isEqualTo(Endpointing.profile(Items.LAST_NAME).mayGoOn());
  }
}
