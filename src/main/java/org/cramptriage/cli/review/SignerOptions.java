package org.cramptriage.cli.review;

import java.util.List;
import java.util.Optional;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.pack.signoff.SignOff;
import org.cramptriage.pack.signoff.Signer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the signer. */
final class SignerOptions {

  private static final String ID = "[a-z0-9][a-z0-9.-]*";

  @Option(
      names = "--signer",
      paramLabel = "ID",
      description = "The signer: an id from rules/review/signers.yaml, for example j.doe.")
  private @Nullable String id;

  @Option(
      names = "--new-signer",
      description =
          "Add the signer to rules/review/signers.yaml, with --signer, --name and --role.")
  private boolean isNew;

  @Option(names = "--name", paramLabel = "NAME", description = "The new signer's full name.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "The new signer's profession and field, for example \"general practitioner\".")
  private @Nullable String role;

  @Option(
      names = "--clinician",
      description = "The new signer is a clinician. Only clinicians can approve rules.")
  private boolean clinician;

  /**
   * The signer, if one was named.
   *
   * @throws UsageException if the signer is not known, or cannot be added
   */
  Optional<Signer> signer(SignOff signOff) {
    if (isNew) {
      return Optional.of(added(signOff));
    }
    if (name != null || role != null || clinician) {
      throw new UsageException("--name, --role and --clinician can only be used with --new-signer");
    }
    return Optional.ofNullable(id).map(written -> known(signOff, written));
  }

  /** The signer with this id. */
  static Signer known(SignOff signOff, String written) {
    Signer signer = signOff.signers().get(written.strip());
    if (signer == null) {
      throw new UsageException(
          "There is no signer \""
              + written
              + "\" in review/signers.yaml; known are "
              + String.join(", ", signOff.signers().keySet())
              + ". To add one: --new-signer --signer j.doe --name \"Jane Doe\""
              + " --role \"general practitioner\" --clinician");
    }
    return signer;
  }

  private Signer added(SignOff signOff) {
    String newId = needed("--signer", id);
    if (!newId.matches(ID)) {
      throw new UsageException(
          "--signer: \""
              + newId
              + "\" is not a valid id; use lower-case letters, digits and dots, as in j.doe");
    }
    if (signOff.signers().containsKey(newId)) {
      throw new UsageException(
          newId + " is already in review/signers.yaml; leave out --new-signer");
    }
    return new Signer(newId, needed("--name", name), needed("--role", role), clinician, List.of());
  }

  private static String needed(String option, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new UsageException("--new-signer needs --signer, --name and --role; missing " + option);
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new UsageException(option + ": write it on one line");
    }
    return value.strip();
  }
}
