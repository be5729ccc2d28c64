package org.cramptriage.fhir.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that resolves references to resources. */
final class References {

  private final Map<String, ChartResource> byAddress = new HashMap<>();
  private final Map<String, ChartResource> withoutAddress = new HashMap<>();
  private final Map<String, ChartResource> byIdentifier = new HashMap<>();

  /** Adds a resource; of two with the same name the first one counts. */
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

  /** The resource of this type that a reference points to, if it is in the index. */
  Optional<ChartResource> find(String type, String reference) {
    String meant = ChartResource.withoutVersion(reference);
    return Stream.of(byAddress.get(meant), withoutAddress.get(lastTwo(meant)))
        .flatMap(Stream::ofNullable)
        .filter(one -> one.type().equals(type))
        .findFirst();
  }

  /** The type and the id at the end of a server URL. */
  private static String lastTwo(String address) {
    int id = address.lastIndexOf('/');
    return address.substring(address.lastIndexOf('/', id - 1) + 1);
  }

  /** The resource of this type with an identifier, if it is in the index. */
  Optional<ChartResource> identified(String type, Element identifier) {
    return Optional.ofNullable(byIdentifier.get(type + identifier(identifier)));
  }

  /** An identifier as a key. */
  static String identifier(Element identifier) {
    return " " + identifier.textAt("system") + "|" + identifier.textAt("value");
  }
}
