package org.cramptriage.cli.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.cramptriage.cli.terminal.UsageException;

/** Checks the options of {@code serve}; each message says what is wrong and what to do. */
final class ServeChecks {

  private ServeChecks() {}

  /** Checks that a number is within its limits. */
  static void number(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UsageException(
          name + ": " + value + ": expected a number from " + least + " to " + most);
    }
  }

  /** Checks a URL, without a slash at its end. */
  static String url(String name, String value) {
    try {
      URI uri = new URI(value);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && !value.endsWith("/")) {
        return value;
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new UsageException(
        name
            + ": "
            + value
            + ": expected a URL such as https://clinic.example.org, without / at its end");
  }

  /** The address to listen on: a loopback address, unless remote access is allowed. */
  static InetSocketAddress address(String host, int port, boolean allowRemote) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLoopbackAddress() || allowRemote) {
        return new InetSocketAddress(address, port);
      }
    } catch (UnknownHostException e) {
      throw new UsageException("--host: " + host + ": this host does not exist");
    }
    throw new UsageException(
        "--host: "
            + host
            + ": other machines could reach this service, which has no users and no encryption;"
            + " add --allow-remote to allow that");
  }
}
