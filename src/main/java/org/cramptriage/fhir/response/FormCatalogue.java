package org.cramptriage.fhir.response;

import java.util.HashMap;
import java.util.Map;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/** The questionnaire as responses refer to it: its canonical URL, its items and their answers. */
final class FormCatalogue {

  private final Catalogue catalogue;
  private final String canonical;
  private final String version;
  private final Map<String, ItemOnForm> items = new HashMap<>();

  FormCatalogue(RulePack pack) {
    FhirNames names = FhirNames.of(pack);
    this.catalogue = pack.catalogue();
    this.canonical = names.questionnaire();
    this.version = pack.settings().version();
    catalogue.items().forEach(item -> items.put(item.id(), new ItemOnForm(item, names)));
  }

  @Nullable ItemOnForm find(String linkId) {
    return items.get(linkId);
  }

  String noSuchItem(String linkId) {
    String hint = catalogue.nearestItem(linkId).map(n -> "; did you mean " + n + "?").orElse("");
    return "the questionnaire has no such item" + hint;
  }

  /** The canonical URL of the questionnaire, without a version. */
  String canonical() {
    return canonical;
  }

  /** The version of the questionnaire. */
  String version() {
    return version;
  }
}
