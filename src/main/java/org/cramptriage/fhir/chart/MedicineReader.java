package org.cramptriage.fhir.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cramptriage.assess.ChartSource;
import org.cramptriage.assess.chart.ChartStatement;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.chart.CodeSystem;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.pack.vocabulary.MedicineReading;
import org.cramptriage.questionnaire.Item;

/**
 * Reads medicines that are currently taken: by the code of the ingredient, by the prefix of the ATC
 * code, or else by the name if it is recognised completely.
 */
final class MedicineReader {

  private static final Set<String> ORDERED =
      Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

  private static final Pattern SWALLOWED =
      Pattern.compile("\\b(oral|tablets?|capsules?|by mouth)\\b");
  private static final Set<String> BY_MOUTH = Set.of("26643006");

  private final RulePack pack;
  private final Item list;
  private final ChartBundle bundle;
  private final Optional<LocalDate> on;
  private final Runnable checkCancelled;

  /**
   * A reader.
   *
   * @param checkCancelled runs before each code and name that is read
   */
  MedicineReader(
      RulePack pack, ChartBundle bundle, Optional<LocalDate> on, Runnable checkCancelled) {
    this.pack = pack;
    this.list = pack.catalogue().item(pack.item(Role.MEDICINES));
    this.bundle = bundle;
    this.on = on;
    this.checkCancelled = checkCancelled;
  }

  void read(ChartResource resource, List<ChartStatement> said) {
    if (!isTaken(resource)) {
      return;
    }
    Element concept = medicine(resource.element());
    List<ChartStatement> coded = new ArrayList<>();
    concept.at("coding").list().forEach(coding -> byCode(coding, resource, coded));
    if (coded.isEmpty()) {
      byName(concept, resource, coded);
    }
    boolean swallowed = isSwallowed(resource.element(), concept);
    coded.stream().filter(one -> means(one, swallowed)).distinct().forEach(said::add);
  }

  /**
   * Whether it is an active order or a statement of current use; not a plan, the past or "do not
   * take".
   */
  private boolean isTaken(ChartResource resource) {
    Element element = resource.element();
    boolean active = element.textAt("status").equals("active");
    return resource.type().equals("MedicationStatement")
        ? active && !hasEnded(element)
        : active
            && ORDERED.contains(element.textAt("intent"))
            && !element.textAt("doNotPerform").equals("true");
  }

  /** Many records keep the status "active" after the period of use has ended. */
  private boolean hasEnded(Element statement) {
    Optional<LocalDate> end = ChartDate.of(statement.at("effectivePeriod").textAt("end"));
    return end.isPresent() && on.isPresent() && end.get().isBefore(on.get());
  }

  /** The medicine: inline, contained, or referenced in the Bundle. */
  private Element medicine(Element element) {
    if (element.has("medicationCodeableConcept")) {
      return element.at("medicationCodeableConcept");
    }
    String reference = element.at("medicationReference").textAt("reference");
    if (reference.startsWith("#")) {
      Element inside = element.at("contained").member("id", reference.substring(1));
      return inside == null ? Element.NOTHING : usable(inside);
    }
    return bundle
        .find("Medication", reference)
        .map(one -> usable(one.element()))
        .orElse(Element.NOTHING);
  }

  private static Element usable(Element medication) {
    boolean wrong =
        medication.textAt("status").equals("entered-in-error")
            || medication.has("modifierExtension")
            || medication.has("implicitRules");
    return wrong ? Element.NOTHING : medication.at("code");
  }

  private void byCode(Element coding, ChartResource resource, List<ChartStatement> into) {
    checkCancelled.run();
    String system = coding.textAt("system");
    String code = coding.textAt("code");
    ChartSource source = resource.source(system, code);
    if (system.equals(CodeSystem.RXNORM.address())) {
      pack.vocabulary().entries().stream()
          .filter(entry -> Objects.equals(entry.rxnorm(), code) && !code.isEmpty())
          .forEach(entry -> into.add(new ChartStatement(list.id(), entry.drugClass(), source)));
    } else if (system.equals(CodeSystem.ATC.address())) {
      pack.chartCodes()
          .nearest(list.id(), CodeSystem.ATC, code)
          .forEach(answer -> into.add(new ChartStatement(list.id(), answer, source)));
    }
  }

  private void byName(Element concept, ChartResource resource, List<ChartStatement> into) {
    ChartSource source = resource.source("", "");
    for (String name : concept.names()) {
      checkCancelled.run();
      MedicineReading reading = pack.vocabulary().read(name);
      if (reading.exact()) {
        reading.classes().forEach(code -> into.add(new ChartStatement(list.id(), code, source)));
        return;
      }
    }
  }

  /** Whether the record says that it is taken by mouth. */
  private static boolean isSwallowed(Element element, Element concept) {
    String named = String.join(" ", concept.names()).toLowerCase(Locale.ROOT);
    List<Element> dosage = new ArrayList<>(element.at("dosageInstruction").list());
    dosage.addAll(element.at("dosage").list());
    return SWALLOWED.matcher(named).find()
        || dosage.stream().anyMatch(one -> one.at("route").isCoded(BY_MOUTH));
  }

  /** Unspecific classes are left out: the chart is more specific than "some water tablet". */
  private boolean means(ChartStatement one, boolean swallowed) {
    boolean byAtc = one.source().system().equals(CodeSystem.ATC.address());
    return !one.value().equals("other")
        && !list.mayBe().containsKey(one.value())
        && (swallowed || byAtc || !pack.policies().chart().alsoOnTheSkin().contains(one.value()));
  }
}
