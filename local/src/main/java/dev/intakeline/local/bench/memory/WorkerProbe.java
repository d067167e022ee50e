package dev.intakeline.local.bench.memory;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.intakeline.local.process.LaunchException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into a running media worker from outside, by the JVM's own management beans. */
final class WorkerProbe implements AutoCloseable {
  private static final long BYTES_PER_KB = 1_024;

  private final long pid;
  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private WorkerProbe(long pid, JMXConnector connector) throws IOException {
    this.pid = pid;
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  /** Attaches to a process of this user. */
  @SuppressWarnings("BanJNDI") // an address of this machine, given by the process itself
  static WorkerProbe of(long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        return new WorkerProbe(
            pid,
            JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
      } finally {
        machine.detach();
      }
    } catch (IOException | AttachNotSupportedException cause) {
      throw new LaunchException("Process " + pid + " can't be measured", cause);
    }
  }

  /** Heap in use after a full collection. */
  long heapBytes() {
    try {
      MemoryMXBean memory =
          ManagementFactory.newPlatformMXBeanProxy(
              beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
      memory.gc();
      return memory.getHeapMemoryUsage().getUsed();
    } catch (IOException cause) {
      throw new LaunchException("The heap can't be measured", cause);
    }
  }

  /** Memory of the process that is in the machine's. */
  long residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * BYTES_PER_KB)
          .sum();
    } catch (IOException cause) {
      throw new LaunchException("The process's memory can't be read", cause);
    }
  }

  /** What each platform thread has allocated so far, by its id and name. */
  Map<String, Long> allocatedBytes() {
    try {
      ThreadMXBean threads =
          ManagementFactory.newPlatformMXBeanProxy(
              beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
      long[] ids = threads.getAllThreadIds();
      long[] bytes = threads.getThreadAllocatedBytes(ids);
      ThreadInfo[] infos = threads.getThreadInfo(ids);
      Map<String, Long> allocated = new TreeMap<>();
      for (int i = 0; i < ids.length; i++) {
        if (infos[i] != null && bytes[i] >= 0) {
          allocated.put(infos[i].getThreadName() + "#" + ids[i], bytes[i]);
        }
      }
      return allocated;
    } catch (IOException cause) {
      throw new LaunchException("The threads can't be measured", cause);
    }
  }

  /** How many objects of which class there are, the biggest first. */
  String histogram() {
    try {
      return (String)
          beans.invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "gcClassHistogram",
              new Object[] {new String[0]},
              new String[] {String[].class.getName()});
    } catch (IOException | JMException cause) {
      throw new LaunchException("The heap's classes can't be counted", cause);
    }
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException gone) {
      throw new LaunchException("The probe of process " + pid + " doesn't close", gone);
    }
  }
}
