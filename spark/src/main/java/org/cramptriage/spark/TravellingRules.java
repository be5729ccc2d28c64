package org.cramptriage.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.cramptriage.CrampTriage;
import org.cramptriage.pack.PackFiles;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack that travels: by its hash alone if it is the one in the jar, else with all its files.
 * The engine itself never does; each executor JVM builds it once, when its first task asks.
 */
final class TravellingRules implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The engines of this JVM by the hash of their pack. */
  private static final ConcurrentHashMap<String, CrampTriage> OF_THIS_JVM =
      new ConcurrentHashMap<>();

  private final String hash;
  private final @Nullable Broadcast<Map<String, String>> files;

  private TravellingRules(String hash, @Nullable Broadcast<Map<String, String>> files) {
    this.hash = hash;
    this.files = files;
  }

  /** The pack in the jar. */
  static TravellingRules builtIn() {
    CrampTriage triage = CrampTriage.standard();
    return remembered(triage, null);
  }

  /**
   * An edited pack.
   *
   * @throws org.cramptriage.pack.problem.InvalidPackException with every reason why it must not be
   *     used
   */
  static TravellingRules of(SparkSession spark, PackFiles pack) {
    CrampTriage triage = CrampTriage.load(pack);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return remembered(triage, context.<Map<String, String>>broadcast(new HashMap<>(pack.byPath())));
  }

  private static TravellingRules remembered(
      CrampTriage triage, @Nullable Broadcast<Map<String, String>> files) {
    String hash = triage.rules().hashes().ofPack();
    OF_THIS_JVM.putIfAbsent(hash, triage);
    return new TravellingRules(hash, files);
  }

  /** The engine of this JVM for this pack. */
  CrampTriage triage() {
    return OF_THIS_JVM.computeIfAbsent(hash, asked -> built());
  }

  private CrampTriage built() {
    CrampTriage triage =
        files == null ? CrampTriage.standard() : CrampTriage.load(new PackFiles(files.value()));
    String here = triage.rules().hashes().ofPack();
    if (!here.equals(hash)) {
      throw new IllegalStateException(
          "the rule pack here is %s, the job was started with %s; put the same jar on every machine"
              .formatted(here, hash));
    }
    return triage;
  }
}
