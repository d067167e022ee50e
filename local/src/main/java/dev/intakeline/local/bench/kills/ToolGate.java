package dev.intakeline.local.bench.kills;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Stands between the media workers and the tools, lets everything through, and holds a call of
 * {@code record_answer} back when asked to: so a worker can be struck in the middle of it.
 */
final class ToolGate implements AutoCloseable {
  private static final byte[] CALL = "record_answer".getBytes(StandardCharsets.UTF_8);
  private static final int CHUNK_BYTES = 16_384;

  private final ServerSocket server;
  private final URI tools;
  private volatile CountDownLatch caught = new CountDownLatch(1);
  private volatile CountDownLatch held = new CountDownLatch(0);

  private ToolGate(ServerSocket server, URI tools) {
    this.server = server;
    this.tools = tools;
  }

  /** A gate before the tools at this address. */
  static ToolGate before(URI tools) {
    try {
      ToolGate gate =
          new ToolGate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), tools);
      Thread.ofVirtual().name("tool-gate").start(gate::accept);
      return gate;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Where the media workers find the tools. */
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /**
   * Holds the next call back and waits until it has come.
   *
   * @return false when interrupted
   */
  boolean awaitCaught() {
    caught = new CountDownLatch(1);
    held = new CountDownLatch(1);
    try {
      caught.await();
      return true;
    } catch (InterruptedException callIsOver) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets everything through again. */
  void open() {
    held.countDown();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket worker = server.accept();
        Socket there = new Socket(tools.getHost(), tools.getPort());
        Thread.ofVirtual().start(() -> pass(worker, there, true));
        Thread.ofVirtual().start(() -> pass(there, worker, false));
      } catch (IOException closedOrAway) {
        // The worker meets it as tools that can't be reached.
      }
    }
  }

  private void pass(Socket from, Socket to, boolean holding) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        if (holding && holds(chunk, count)) {
          caught.countDown();
          held.await();
        }
        out.write(chunk, 0, count);
        out.flush();
      }
    } catch (IOException gone) {
      // The other side meets it when it writes.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean holds(byte[] chunk, int count) {
    for (int at = 0; at + CALL.length <= count; at++) {
      int same = 0;
      while (same < CALL.length && chunk[at + same] == CALL[same]) {
        same++;
      }
      if (same == CALL.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    open();
    try {
      server.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
