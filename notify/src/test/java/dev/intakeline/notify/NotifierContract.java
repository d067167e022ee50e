package dev.intakeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intakeline.contracts.call.CallId;
import dev.intakeline.contracts.call.CallOutcome;
import dev.intakeline.contracts.call.CallRef;
import dev.intakeline.contracts.call.TenantId;
import dev.intakeline.contracts.escalation.Contact;
import dev.intakeline.contracts.escalation.Notification;
import dev.intakeline.contracts.escalation.PersonWanted;
import dev.intakeline.contracts.safety.FlagId;
import dev.intakeline.contracts.safety.RedFlag;
import dev.intakeline.contracts.safety.Severity;
import dev.intakeline.contracts.transcript.AudioSpan;
import dev.intakeline.contracts.transcript.UtteranceId;
import org.junit.jupiter.api.Test;

/** What every {@link Notifier} keeps. */
abstract class NotifierContract {
  abstract Notifier notifier() throws Exception;

  /** A channel that this notifier serves and that works. */
  abstract Contact.Channel channel() throws Exception;

  static Notification notification(Contact.Channel channel) {
    RedFlag flag =
        new RedFlag(
            new FlagId("f1"),
            "chest-pain",
            Severity.CRITICAL,
            RedFlag.Source.TRANSCRIPT,
            new UtteranceId("c3"),
            new AudioSpan(10, 20),
            false);
    return Notification.of(
        new CallRef(new TenantId("clinic"), new CallId("call-0001")),
        flag,
        new Contact("nurse", channel));
  }

  static PersonWanted personWanted(Contact.Channel channel) {
    return PersonWanted.of(
        new CallRef(new TenantId("clinic"), new CallId("call-0001")),
        CallOutcome.HANDED_OVER,
        new Contact("nurse", channel));
  }

  @Test
  void tellsContactThatAPersonIsWanted() throws Exception {
    assertThat(notifier().tell(personWanted(channel()))).isEqualTo(new Told.Taken());
  }

  @Test
  void tellsContact() throws Exception {
    assertThat(notifier().tell(notification(channel()))).isEqualTo(new Told.Taken());
  }

  @Test
  void maySayTheSameAgain() throws Exception {
    Notifier notifier = notifier();
    Notification notification = notification(channel());
    notifier.tell(notification);
    assertThat(notifier.tell(notification)).isEqualTo(new Told.Taken());
  }
}
