package dev.intakeline.notify;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where webhooks may go. URLs come from tenants and processes of the platform follow them: without
 * a limit a tenant could make them speak to servers inside the installation's own network. So only
 * public addresses are allowed, and only by https, but for what the installation names itself.
 *
 * <p>A pure function of its settings; asks no name service. Safe for use by many threads.
 */
public final class Destinations {
  /** Everything that no public host has, by IANA's registry of special-purpose addresses. */
  private static final List<AddressBlock> INTERNAL_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          // Public in form, but Azure answers its virtual machines there.
          "168.63.129.16",
          "224.0.0.0/3");

  private static final AddressBlock PUBLIC_6 = AddressBlock.of("2000::/3");

  /** Exceptions from the above; 6to4 and Teredo could lead to any IPv4 address. */
  private static final List<AddressBlock> INTERNAL_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private static final Set<String> INTERNAL_NAMES =
      Set.of("localhost", "local", "internal", "localdomain", "lan", "intranet", "home.arpa");

  private final List<AddressBlock> allowedBlocks;
  private final Set<String> allowedNames;

  private Destinations(List<AddressBlock> allowedBlocks, Set<String> allowedNames) {
    this.allowedBlocks = allowedBlocks;
    this.allowedNames = allowedNames;
  }

  /**
   * Public addresses, and what is named here: addresses, blocks such as {@code 10.1.0.0/16}, and
   * hosts by their whole names. What is named may be reached by plain http, too.
   *
   * @throws IllegalArgumentException when something with a slash is no block
   */
  public static Destinations allowing(List<String> allowed) {
    Set<String> names =
        allowed.stream()
            .filter(text -> AddressBlock.find(text).isEmpty())
            .map(Destinations::name)
            .collect(Collectors.toUnmodifiableSet());
    if (names.stream().anyMatch(name -> name.isBlank() || name.contains("/"))) {
      throw new IllegalArgumentException(
          "Allowed webhooks: hosts, addresses, or blocks such as 10.1.0.0/16");
    }
    return new Destinations(
        allowed.stream().flatMap(text -> AddressBlock.find(text).stream()).toList(), names);
  }

  /**
   * What is wrong with a URL as far as it shows without asking a name service; nothing where it may
   * be tried. The text names the rule, never the URL.
   */
  public Optional<String> refusal(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.of("an https URL");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null) {
      return Optional.of("an https URL with a host and without a user");
    }
    String host = name(url.getHost());
    Optional<InetAddress> literal = literal(host);
    if (isAllowed(host) || literal.filter(this::isAllowed).isPresent()) {
      return Optional.empty();
    }
    if (scheme.equals("http")) {
      return Optional.of(
          "https, unless the installation allows this host (intakeline.webhooks-allowed)");
    }
    if (literal.map(address -> !isPublic(address)).orElseGet(() -> isInternal(host))) {
      return Optional.of(
          "a public host, unless the installation allows this one (intakeline.webhooks-allowed)");
    }
    return Optional.empty();
  }

  /** Whether a connection to this address may be made for a URL that names this host. */
  public boolean allows(String host, InetAddress address) {
    return isPublic(address) || isAllowed(address) || isAllowed(name(host));
  }

  private boolean isAllowed(InetAddress address) {
    return allowedBlocks.stream().anyMatch(block -> block.holds(address));
  }

  private boolean isAllowed(String host) {
    return allowedNames.contains(host);
  }

  private static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? INTERNAL_4.stream().noneMatch(block -> block.holds(address))
        : PUBLIC_6.holds(address) && INTERNAL_6.stream().noneMatch(block -> block.holds(address));
  }

  /** Names without a dot, and those under a domain that no public name service knows. */
  private static boolean isInternal(String host) {
    return !host.contains(".")
        || INTERNAL_NAMES.stream().anyMatch(name -> host.endsWith("." + name));
  }

  /** Also in the old forms that name services take for addresses, such as 0177.0.0.1 and 127.1. */
  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(Inet4Address.ofPosixLiteral(host));
    } catch (IllegalArgumentException noIpv4) {
      return AddressBlock.find(host).map(AddressBlock::base);
    }
  }

  /** As it is compared: in lower case, without brackets and the root's dot. */
  private static String name(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    String bare =
        name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::of).toList();
  }
}
