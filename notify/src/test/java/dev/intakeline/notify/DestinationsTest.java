package dev.intakeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final Destinations PUBLIC = Destinations.allowing(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.0.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void refusesAddressesThatNoPublicHostHas(String address) throws UnknownHostException {
    assertThat(PUBLIC.allows("host.example.org", InetAddress.getByName(address))).isFalse();
    assertThat(PUBLIC.refusal(URI.create("https://" + inUrl(address) + "/hook"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:4860:4860::8888",
        "2606:4700::1111",
        "2a00:1450:4001::1"
      })
  void allowsPublicAddresses(String address) throws UnknownHostException {
    assertThat(PUBLIC.allows("host.example.org", InetAddress.getByName(address))).isTrue();
    assertThat(PUBLIC.refusal(URI.create("https://" + inUrl(address) + ":8443/hook"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/hook",
        "https://LOCALHOST./hook",
        "https://api.localhost/hook",
        "https://metadata.google.internal/computeMetadata/v1/",
        "https://printer.local/",
        "https://db.default.svc.cluster.local/",
        "https://backend/",
        "https://127.1/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
        "https://2130706433/",
        "https://user:pass@example.org/",
        "https:///hook",
        "https:hook",
        "http://example.org/hook",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "/hook"
      })
  void refusesByTheUrlAlone(String url) {
    assertThat(PUBLIC.refusal(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/hook?a=b", "HTTPS://hooks.example.org:8443"})
  void letsPublicNamesBeTried(String url) {
    assertThat(PUBLIC.refusal(URI.create(url))).isEmpty();
  }

  @Test
  void allowsWhatTheInstallationNames() throws UnknownHostException {
    Destinations own =
        Destinations.allowing(List.of("10.1.0.0/16", "fd00:1::/32", "Backend.example.org"));

    assertThat(own.refusal(URI.create("http://10.1.2.3/hook"))).isEmpty();
    assertThat(own.refusal(URI.create("http://10.2.2.3/hook"))).isPresent();
    assertThat(own.refusal(URI.create("http://[fd00:1::5]:8080/hook"))).isEmpty();
    assertThat(own.refusal(URI.create("http://backend.EXAMPLE.org./hook"))).isEmpty();
    assertThat(own.refusal(URI.create("http://other.example.org/hook"))).isPresent();
    InetAddress inside = InetAddress.getByName("192.168.0.7");
    assertThat(own.allows("backend.example.org", inside)).isTrue();
    assertThat(own.allows("other.example.org", inside)).isFalse();
    assertThat(own.allows("other.example.org", InetAddress.getByName("10.1.9.9"))).isTrue();
  }

  @Test
  void refusesSettingsThatItCannotRead() {
    assertThatThrownBy(() -> Destinations.allowing(List.of("10.0.0.0/33")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Destinations.allowing(List.of("https://example.org")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever names an address in the form of the other family meets the same verdict. */
  @Property
  void decidesAlikeAboutTheSameAddressWrittenAsIpv6(@ForAll @Size(4) byte[] address)
      throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(address, 0, mapped, 12, 4);

    assertThat(PUBLIC.allows("h", InetAddress.getByAddress(mapped)))
        .isEqualTo(PUBLIC.allows("h", InetAddress.getByAddress(address)));
  }

  /** The JDK's own opinion, where it has one. */
  @Property
  void allowsNothingThatTheJdkCallsLocal(@ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] six)
      throws UnknownHostException {
    for (byte[] bytes : List.of(four, six)) {
      InetAddress address = InetAddress.getByAddress(bytes);
      if (address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isLoopbackAddress()
          || address.isMulticastAddress()
          || address.isAnyLocalAddress()) {
        assertThat(PUBLIC.allows("h", address)).isFalse();
      }
    }
  }

  private static String inUrl(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }
}
