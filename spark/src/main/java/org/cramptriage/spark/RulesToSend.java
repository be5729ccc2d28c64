package org.cramptriage.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.cramptriage.pack.PackFiles;
import org.jspecify.annotations.Nullable;

/** Reads the rule pack that a job is to use, where the driver runs. */
final class RulesToSend {

  private static final int MOST_FILES = 10_000;

  private RulesToSend() {}

  /**
   * The pack that was asked for.
   *
   * @param name a folder or a zip file, on the driver's machine or in a file system that Hadoop
   *     knows; null for the pack in the jar
   */
  static TravellingRules of(SparkSession spark, @Nullable String name) throws IOException {
    if (name == null) {
      return TravellingRules.builtIn();
    }
    Path local = Files.createTempDirectory("cramp-triage-rules");
    try {
      return TravellingRules.of(spark, PackFiles.in(folder(name, local, spark)));
    } finally {
      delete(local);
    }
  }

  private static Path folder(String name, Path local, SparkSession spark) throws IOException {
    if (!name.contains("://") && Files.isDirectory(Path.of(name))) {
      return Path.of(name);
    }
    Configuration settings = spark.sparkContext().hadoopConfiguration();
    Place place = Place.of(address(name), settings);
    org.apache.hadoop.fs.Path there = place.path();
    FileSystem system = place.system();
    if (!place.exists()) {
      throw new JobRefusedException(
          name + ": there is no such folder or zip file; name the folder that holds pack.yaml");
    }
    Path copy = local.resolve("rules");
    if (system.getFileStatus(there).isDirectory()) {
      system.copyToLocalFile(there, new org.apache.hadoop.fs.Path(copy.toUri()));
      return copy;
    }
    try (InputStream in = system.open(there)) {
      unzip(name, in, copy);
    }
    return Files.isRegularFile(copy.resolve("pack.yaml")) ? copy : onlyFolder(copy);
  }

  private static String address(String name) {
    try {
      return name.contains("://") ? name : Path.of(name).toAbsolutePath().toUri().toString();
    } catch (IllegalArgumentException e) {
      throw new JobRefusedException(name + ": there is no such folder or zip file");
    }
  }

  /** A zip file may hold the files, or the folder that holds them. */
  private static Path onlyFolder(Path copy) throws IOException {
    try (Stream<Path> all = Files.list(copy)) {
      return all.filter(Files::isDirectory).findFirst().orElse(copy);
    }
  }

  private static void unzip(String name, InputStream in, Path into) throws IOException {
    Files.createDirectories(into);
    int files = 0;
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into) || ++files > MOST_FILES) {
          throw new JobRefusedException(name + ": is no rule pack (" + entry.getName() + ")");
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    } catch (ZipException | EOFException e) {
      throw new JobRefusedException(name + ": is a damaged zip file");
    }
    if (files == 0) {
      throw new JobRefusedException(name + ": is neither a folder nor a zip file");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
