package org.cramptriage.cli.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.PackProblem;
import org.cramptriage.pack.Problems;
import org.cramptriage.pack.RulePack;
import org.cramptriage.review.Changes;
import org.cramptriage.review.near.NearCases;
import org.cramptriage.review.signing.LedgerPen;
import org.cramptriage.review.signing.NearPair;
import org.cramptriage.review.signing.SigningDesk;
import org.cramptriage.review.status.ReviewStatus;

/**
 * A rule pack in a folder, opened for review on a day.
 *
 * @param root the folder
 * @param day the day
 * @param dossier the rules and their review material
 * @param warnings what must be fixed before release
 * @param near near cases of these rules
 * @param changes what has changed in these rules
 */
record OpenReview(
    Path root,
    LocalDate day,
    Dossier dossier,
    List<PackProblem> warnings,
    NearCases near,
    Changes changes) {

  static OpenReview of(ReviewFolder folder) {
    LocalDate day = folder.day();
    Path root = folder.root();
    Problems problems = new Problems();
    Dossier dossier = Dossier.read(PackFiles.in(root), problems);
    NearCases near = new NearCases(dossier.pack(), dossier.cases().baseline());
    return new OpenReview(root, day, dossier, problems.notes(), near, new Changes(dossier, near));
  }

  RulePack pack() {
    return dossier.pack();
  }

  SigningDesk desk(LedgerPen pen) {
    return new SigningDesk(dossier, changes, day, pen);
  }

  ReviewStatus status() {
    return new ReviewStatus(dossier, dossier.signOff(), warnings, day);
  }

  NearPair pair(String rule) {
    return NearPair.of(near, pack().rule(rule), pack().hashes().of(rule));
  }
}
