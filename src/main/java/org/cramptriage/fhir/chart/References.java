package org.cramptriage.fhir.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the resource that a reference means, without a look at every resource. */
final class References {

  private final Map<String, ChartResource> byAddress = new HashMap<>();
  private final Map<String, ChartResource> withoutAddress = new HashMap<>();
  private final Map<String, ChartResource> byIdentifier = new HashMap<>();

  /** A resource that may be meant; of two with one name the first counts. */
  void add(ChartResource resource) {
    if (!resource.url().isEmpty()) {
      byAddress.putIfAbsent(resource.url(), resource);
    }
    if (!resource.id().isEmpty()) {
      byAddress.putIfAbsent(resource.name(), resource);
      if (resource.url().isEmpty()) {
        withoutAddress.putIfAbsent(resource.name(), resource);
      }
    }
    resource
        .element()
        .at("identifier")
        .list()
        .forEach(one -> byIdentifier.putIfAbsent(resource.type() + identifier(one), resource));
  }

  /** The resource of this type that a reference means, if it is here. */
  Optional<ChartResource> find(String type, String reference) {
    String meant = ChartResource.withoutVersion(reference);
    return Stream.of(byAddress.get(meant), withoutAddress.get(lastTwo(meant)))
        .flatMap(Stream::ofNullable)
        .filter(one -> one.type().equals(type))
        .findFirst();
  }

  /** The type and the id at the end of an address on a server. */
  private static String lastTwo(String address) {
    int id = address.lastIndexOf('/');
    return address.substring(address.lastIndexOf('/', id - 1) + 1);
  }

  /** The resource of this type that bears an identifier, if it is here. */
  Optional<ChartResource> identified(String type, Element identifier) {
    return Optional.ofNullable(byIdentifier.get(type + identifier(identifier)));
  }

  /** An identifier in one line. */
  static String identifier(Element identifier) {
    return " " + identifier.textAt("system") + "|" + identifier.textAt("value");
  }
}
