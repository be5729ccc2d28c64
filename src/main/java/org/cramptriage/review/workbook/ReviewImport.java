package org.cramptriage.review.workbook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.DecisionKind;
import org.cramptriage.pack.signoff.Prediction;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.ReviewException;
import org.cramptriage.review.signing.DecisionResult;
import org.cramptriage.review.signing.Proposal;
import org.cramptriage.review.signing.SigningDesk;

/** Takes decisions from files: spreadsheets, or what the HTML report exports. */
public final class ReviewImport {

  private final SigningDesk desk;
  private final LocalDate day;
  private final SignerMatch signers;
  private final Map<String, String> rules = new HashMap<>();
  private final RulePack pack;
  private final Map<String, String> seen = new HashMap<>();

  /**
   * An import.
   *
   * @param pack the rules
   * @param desk takes or refuses each decision
   * @param day today
   * @param named who decided, if given; may be a new signer
   */
  public ReviewImport(RulePack pack, SigningDesk desk, LocalDate day, Optional<Signer> named) {
    this.pack = pack;
    this.desk = desk;
    this.day = day;
    Map<String, Signer> known = new LinkedHashMap<>(desk.signOff().signers());
    named.ifPresent(signer -> known.put(signer.id(), signer));
    this.signers = new SignerMatch(known, named);
    for (Rule rule : pack.reviewed()) {
      rules.put(pack.hashes().of(rule.id()), rule.id());
    }
  }

  /**
   * What became of a file.
   *
   * @param file its name
   * @param results what became of every decision in it, in order
   * @param undecided how many rows have no decision
   * @param notices what the sender should know
   */
  public record Imported(String file, List<Result> results, int undecided, List<String> notices) {
    /** Defensive copies. */
    public Imported {
      results = List.copyOf(results);
      notices = List.copyOf(notices);
    }
  }

  /**
   * What became of a decision.
   *
   * @param place its place in the file, for example {@code row 7}
   * @param outcome what became of it
   */
  public record Result(String place, DecisionResult outcome) {}

  /**
   * Reads all files, and then takes what they hold. If one of them cannot be read at all, nothing
   * is taken.
   *
   * @throws ReviewException if a file cannot be read at all
   */
  public List<Imported> all(List<Path> files) {
    Map<String, ReadFile> read = new LinkedHashMap<>();
    files.forEach(file -> read.put(file.toString(), ReviewFile.read(file)));
    List<Imported> all = new ArrayList<>();
    read.forEach((name, file) -> all.add(taken(name, file)));
    return all;
  }

  private Imported taken(String file, ReadFile read) {
    List<Result> results = new ArrayList<>();
    for (FileDecision decision : read.decisions()) {
      results.add(new Result(decision.place(), outcome(file, decision)));
    }
    return new Imported(file, results, read.undecided(), read.notices());
  }

  private DecisionResult outcome(String file, FileDecision decision) {
    try {
      return desk.take(proposal(file, decision));
    } catch (ReviewException e) {
      return new DecisionResult.Refused(String.valueOf(e.getMessage()));
    }
  }

  private Proposal proposal(String file, FileDecision d) {
    if (!d.wrong().isEmpty()) {
      throw new ReviewException(d.wrong());
    }
    String rule = rule(d);
    DecisionKind verdict =
        DecisionKind.of(d.decision())
            .filter(v -> v != DecisionKind.RELEASE)
            .orElseThrow(
                () ->
                    new ReviewException(
                        "%s: \"%s\" is not a decision; expected %s"
                            .formatted(rule, d.decision(), DecisionKind.ofRules())));
    Signer signer = signers.of(d.who());
    String place = file + ", " + d.place();
    String before = seen.putIfAbsent(rule + " " + signer.id(), place);
    if (before != null) {
      throw new ReviewException(
          "%s decides a second time about %s; the first is %s"
              .formatted(signer.id(), rule, before));
    }
    return new Proposal(
        rule, d.hash(), verdict, signer, prediction(d), d.comment(), date(d), d.content());
  }

  /** Known by the hash: the id in a row may have been edited. */
  private String rule(FileDecision d) {
    String byHash = rules.get(d.hash());
    String named =
        d.rule().isEmpty() ? d.content().map(content -> content.of("rule")).orElse("") : d.rule();
    if (byHash != null && !named.isEmpty() && !named.equals(byHash)) {
      throw new ReviewException(named + ": its hash is that of " + byHash);
    }
    if (byHash == null && named.isEmpty()) {
      throw new ReviewException(
          "its hash belongs to no rule of this pack; it was edited, or the file is of another pack;"
              + " export it again");
    }
    String rule = byHash == null ? named : byHash;
    if (!pack.has(rule)) {
      throw new ReviewException("there is no rule " + rule + " in this pack");
    }
    return rule;
  }

  private static Prediction prediction(FileDecision d) {
    try {
      return d.prediction().isEmpty() ? Prediction.NONE : Prediction.parse(d.prediction());
    } catch (IllegalArgumentException e) {
      throw new ReviewException("the prediction \"" + d.prediction() + "\": " + e.getMessage(), e);
    }
  }

  private LocalDate date(FileDecision d) {
    try {
      return d.date().isEmpty() ? day : LocalDate.parse(d.date());
    } catch (DateTimeParseException e) {
      throw new ReviewException("\"" + d.date() + "\" is not a date such as 2026-11-30", e);
    }
  }
}
