package org.cramptriage.review;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why a file cannot be written. */
public final class WriteProblem {

  private WriteProblem() {}

  /** The reason, without the name of the file. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "you may not write there";
    }
    if (e instanceof NoSuchFileException) {
      return "the folder is not there";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a part of its path is a file, not a folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? "the disk does not take it" : reason;
  }
}
