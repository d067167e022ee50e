package dev.intakeline.media.call;

class FakeToolsTest extends ToolsContract {
  @Override
  protected Tools away() {
    FakeTools away = new FakeTools();
    away.isAway = true;
    return away;
  }
}
