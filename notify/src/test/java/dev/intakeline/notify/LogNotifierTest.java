package dev.intakeline.notify;

import dev.intakeline.contracts.escalation.Contact;

class LogNotifierTest extends NotifierContract {
  @Override
  Notifier notifier() {
    return new LogNotifier();
  }

  @Override
  Contact.Channel channel() {
    return new Contact.Log();
  }
}
