package org.cramptriage.review.workbook;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.content.ContentReader;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.SignOffStatus;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.Changed;
import org.cramptriage.review.Changes;
import org.cramptriage.review.Conclusion;
import org.cramptriage.review.MostUrgentFirst;
import org.cramptriage.review.PersonInWords;
import org.cramptriage.review.RuleExplanation;
import org.cramptriage.review.RuleSentence;
import org.cramptriage.review.near.NearCases;
import org.cramptriage.review.signing.NearPair;

/** Says rules as rows. */
final class ReviewRows {

  private final Dossier dossier;
  private final NearCases near;
  private final Changes changes;
  private final LocalDate day;
  private final Optional<Signer> signer;
  private final ContentReader contents;
  private final RuleSentence sentences;
  private final RuleExplanation explanation;
  private final PersonInWords people;

  ReviewRows(
      Dossier dossier, NearCases near, Changes changes, LocalDate day, Optional<Signer> signer) {
    RulePack pack = dossier.pack();
    this.dossier = dossier;
    this.near = near;
    this.changes = changes;
    this.day = day;
    this.signer = signer;
    this.contents = new ContentReader(pack);
    this.sentences = new RuleSentence(pack);
    this.explanation = new RuleExplanation(pack, dossier.hazards());
    this.people = new PersonInWords(pack);
  }

  ReviewRow of(Rule rule) {
    String hash = dossier.pack().hashes().of(rule.id());
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.ID, rule.id());
    cells.put(Column.TITLE, rule.header().name());
    cells.put(Column.TOPIC, topic(rule));
    cells.put(Column.URGENCY, MostUrgentFirst.level(rule));
    cells.put(Column.WHEN, lines(sentences.of(rule.condition())));
    cells.put(
        Column.THEN,
        lines(
            Conclusion.of(dossier.pack(), rule, sentences).parts().stream()
                .map(part -> part.label() + ": " + part.text())
                .toList()));
    cells.put(Column.WHY, lines(explanation.because(rule)));
    people(rule, hash, cells);
    SignOffStatus standing = dossier.signOff().status(rule.id(), day);
    cells.put(Column.STATE, standing.state().words() + "; " + standing.why());
    cells.put(Column.CHANGED, changed(rule, hash, standing));
    signer.ifPresent(
        who -> {
          cells.put(Column.NAME, who.name());
          cells.put(Column.ROLE, who.role());
        });
    cells.put(Column.HASH, hash);
    return new ReviewRow(hash, contents.of(rule), cells);
  }

  /** The file it is defined in, which is named after the danger. */
  private static String topic(Rule rule) {
    String file = rule.header().file();
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.drl$", "").replace('-', ' ');
  }

  private void people(Rule rule, String hash, Map<Column, String> cells) {
    cells.put(Column.INSIDE, "everybody");
    cells.put(Column.OUTSIDE, "nobody");
    NearPair.of(near, rule, hash)
        .people()
        .forEach(
            person ->
                cells.put(
                    person.inside() ? Column.INSIDE : Column.OUTSIDE,
                    people.of(person).stream()
                        .map(PersonInWords.Answered::toString)
                        .collect(Collectors.joining("\n"))));
  }

  /**
   * What changed since this signer decided; without one, since the latest signature that is lost.
   */
  private String changed(Rule rule, String hash, SignOffStatus standing) {
    return standing.latest().stream()
        .filter(d -> !d.hash().equals(hash))
        .filter(
            d ->
                signer.map(s -> s.id().equals(d.signer())).orElse(d.kind() == DecisionKind.APPROVE))
        .reduce((one, later) -> later)
        .map(d -> since(rule, d))
        .orElse("");
  }

  private String since(Rule rule, Decision decision) {
    return "since "
        + decision.name()
        + " decided on "
        + decision.date()
        + ": "
        + changes
            .since(rule, decision.hash())
            .map(Changed::inShort)
            .orElse("changed; what was read then was not kept");
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
