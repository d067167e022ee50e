package dev.intakeline.livekit;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.intakeline.livekit.wire.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

/** Native objects that are ours to give back, in the reverse of the order in which we got them. */
final class OwnedHandles {
  private final Deque<Long> stack = new ArrayDeque<>();
  private boolean released;

  /** Takes every handle that a message hands over to us; gives them back at once if it is late. */
  void own(Message message) {
    in(message, this::own);
  }

  synchronized void own(long handle) {
    if (released) {
      Ffi.drop(handle);
    } else {
      stack.push(handle);
    }
  }

  /** Gives one back before the others. */
  synchronized void release(long handle) {
    if (stack.remove(handle)) {
      Ffi.drop(handle);
    }
  }

  /** Gives all back, last first. Harmless when repeated. */
  synchronized void releaseAll() {
    released = true;
    while (!stack.isEmpty()) {
      Ffi.drop(stack.pop());
    }
  }

  /** Gives back at once whatever a message hands over that nobody wants. */
  static void dropAllIn(Message message) {
    in(message, Ffi::drop);
  }

  /** Every handle in a message, outer before inner. */
  static void in(Message message, LongConsumer handles) {
    if (message instanceof Wire.FfiOwnedHandle handle) {
      handles.accept(handle.getId());
      return;
    }
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                List<?> inner = value instanceof List<?> list ? list : List.of(value);
                inner.forEach(each -> in((Message) each, handles));
              }
            });
  }
}
