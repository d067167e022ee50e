package dev.intakeline.livekit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a participant and its server's signalling port, and can cut what passes. */
final class TcpProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final AtomicInteger refusals = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private TcpProxy(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  static TcpProxy to(int port) throws IOException {
    TcpProxy proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  URI url() {
    return URI.create("ws://127.0.0.1:" + door.getLocalPort());
  }

  /** Cuts every connection; new ones are let through. */
  void cut() {
    open.forEach(TcpProxy::closeQuietly);
  }

  /** Cuts every connection, and so many of the attempts that follow. */
  void cutAndRefuse(int attempts) {
    refusals.set(attempts);
    cut();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          near.close();
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pass(near, far));
        Thread.ofVirtual().start(() -> pass(far, near));
      } catch (IOException e) {
        // Closed, or the server is away: the participant sees a connection that ends.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // Cut, which is what we are for.
    } finally {
      closeQuietly(from);
      closeQuietly(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
