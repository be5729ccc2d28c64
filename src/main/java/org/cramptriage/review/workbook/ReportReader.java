package org.cramptriage.review.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cramptriage.json.JsonLimits;
import org.cramptriage.json.JsonTree;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.review.ReviewException;

/** Reads the decisions that the HTML report exports as JSON. */
final class ReportReader {

  /** What the field {@code format} says. */
  static final String FORMAT = "cramp-triage-review-1";

  private ReportReader() {}

  /**
   * Reads a file.
   *
   * @throws ReviewException if it is not a file of decisions
   */
  static ReadFile read(byte[] bytes) {
    JsonTree root = parsed(bytes);
    if (!text(root, "format").equals(FORMAT)) {
      throw new ReviewException("is not a file of decisions: \"format\" is not \"" + FORMAT + "\"");
    }
    if (!(root.at("decisions") instanceof JsonTree.Elements list)) {
      throw new ReviewException("is not a file of decisions: the list \"decisions\" is missing");
    }
    JsonTree signer = root.at("signer");
    FileDecision.Who who =
        new FileDecision.Who(text(signer, "id"), text(signer, "name"), text(signer, "role"));
    List<FileDecision> decisions = new ArrayList<>();
    for (JsonTree entry : list.all()) {
      decisions.add(decision("decision " + (decisions.size() + 1), entry, who));
    }
    return new ReadFile(decisions, 0, List.of());
  }

  private static JsonTree parsed(byte[] bytes) {
    try {
      return JsonTree.read(JsonLimits.DECISIONS, bytes);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      String at = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new ReviewException("is broken JSON" + at, e);
    } catch (IOException e) {
      throw new ReviewException("is broken JSON: " + e.getMessage(), e);
    }
  }

  private static FileDecision decision(String place, JsonTree d, FileDecision.Who who) {
    String hash = text(d, "hash");
    String rule = text(d, "rule");
    Optional<RuleContent> content = ReadContents.of(text(d, "content"), hash);
    String wrong = "";
    if (rule.isEmpty() || hash.isEmpty() || text(d, "decision").isEmpty()) {
      wrong = "lacks \"rule\", \"hash\" or \"decision\"";
    } else if (!text(d, "content").isEmpty() && content.isEmpty()) {
      wrong = rule + ": its content does not have the hash that it names; export it again";
    } else if (content.isPresent() && !content.get().of("rule").equals(rule)) {
      wrong = rule + ": its content is that of " + content.get().of("rule");
    }
    return new FileDecision(
        place,
        wrong,
        rule,
        hash,
        content,
        text(d, "decision"),
        text(d, "comment"),
        who,
        text(d, "prediction"),
        text(d, "date"));
  }

  private static String text(JsonTree object, String key) {
    return object.at(key).text();
  }
}
