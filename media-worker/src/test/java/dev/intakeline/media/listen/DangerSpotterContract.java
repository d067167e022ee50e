package dev.intakeline.media.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every spotter keeps. */
public abstract class DangerSpotterContract {
  private static final List<String> PHRASES = List.of("chest pain", "can't breathe");

  private DangerSpotter spotter;

  /** A spotter whose first utterance holds no danger and whose second says "chest pain". */
  protected abstract DangerSpotter open();

  /** Sound of the sentence. */
  protected abstract short[] sound(String sentence);

  @BeforeEach
  void openSpotter() {
    spotter = open();
  }

  @AfterEach
  void closeSpotter() {
    spotter.close();
  }

  @Test
  void tellsAPhraseOnceAndWhere() {
    try (DangerSpotter.Session session = spotter.open(PHRASES)) {
      assertThat(hear(session, sound("about three weeks ago"))).isEmpty();
      short[] sound = sound("since monday and i have chest pain");
      List<DangerHit> hits = hear(session, sound);
      assertThat(hits).extracting(DangerHit::phrase).containsExactly("chest pain");
      assertThat(hits.getFirst().endSample()).isBetween(1L, (long) sound.length);
    }
  }

  @Test
  void refusesNoPhrasesAndTooMany() {
    assertThatThrownBy(() -> spotter.open(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> spotter.open(Collections.nCopies(401, "chest pain")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @SuppressWarnings("try")
  void closesTwice() {
    DangerSpotter.Session session = spotter.open(PHRASES);
    session.close();
    session.close();
  }

  private static List<DangerHit> hear(DangerSpotter.Session session, short[] sound) {
    List<DangerHit> hits = new ArrayList<>();
    session.begin();
    for (int at = 0; at < sound.length; at += 320) {
      hits.addAll(session.feed(sound, at, Math.min(320, sound.length - at)));
    }
    hits.addAll(session.finish());
    return hits;
  }
}
