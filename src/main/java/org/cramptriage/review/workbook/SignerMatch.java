package org.cramptriage.review.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.ReviewException;

/**
 * Finds the signer who is meant by a name and a role in a file.
 *
 * @param known everybody who may decide, by id
 * @param named who was named on the command line: then everything in the file must be theirs
 */
record SignerMatch(Map<String, Signer> known, Optional<Signer> named) {

  /**
   * The signer.
   *
   * @throws ReviewException unless exactly one signer matches
   */
  Signer of(FileDecision.Who who) {
    Signer found = who.id().isEmpty() ? byName(who) : byId(who);
    if (named.isPresent() && !named.get().id().equals(found.id())) {
      throw new ReviewException(
          "it is the decision of " + found.id() + ", but --signer says " + named.get().id());
    }
    return found;
  }

  private Signer byId(FileDecision.Who who) {
    Signer signer = known.get(who.id());
    if (signer == null) {
      throw new ReviewException(unknown(who.id()));
    }
    if (!who.name().isEmpty() && !same(who.name(), signer.name())) {
      throw new ReviewException(
          "%s is %s in review/signers.yaml, not %s".formatted(who.id(), signer.name(), who.name()));
    }
    return inRole(signer, who.role());
  }

  private Signer byName(FileDecision.Who who) {
    if (who.name().isEmpty()) {
      return inRole(
          named.orElseThrow(
              () ->
                  new ReviewException(
                      "the name is missing; write it, or say who decided with --signer ID")),
          who.role());
    }
    List<Signer> all =
        known.values().stream()
            .filter(s -> s.id().equals(who.name()) || same(s.name(), who.name()))
            .toList();
    if (all.isEmpty()) {
      throw new ReviewException(unknown(who.name()));
    }
    List<Signer> fitting = all.stream().filter(s -> same(s.role(), who.role())).toList();
    if (all.size() > 1 && fitting.size() != 1) {
      throw new ReviewException(
          "more than one signer is named %s; write the id in place of the name: %s"
              .formatted(
                  who.name(), all.stream().map(Signer::id).collect(Collectors.joining(" or "))));
    }
    return all.size() > 1 ? fitting.get(0) : inRole(all.get(0), who.role());
  }

  private static Signer inRole(Signer signer, String role) {
    if (!role.isEmpty() && !same(signer.role(), role)) {
      throw new ReviewException(
          "the role of %s in review/signers.yaml is %s, not %s"
              .formatted(signer.id(), signer.role(), role));
    }
    return signer;
  }

  private static String unknown(String written) {
    return "there is no signer \""
        + written
        + "\" in review/signers.yaml; add them there, or with --new-signer --signer ID --name NAME --role"
        + " ROLE --clinician";
  }

  /** Case and blanks make no difference. */
  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    return composed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
