package org.cramptriage.batch.reading;

/**
 * The first bytes of a file, to recognize them later. The check sum guards against mistakes, not
 * against forgery.
 *
 * @param length how many bytes
 * @param checksum their CRC-32C
 */
public record Prefix(long length, long checksum) {

  /** No bytes. */
  public static final Prefix NONE = new Prefix(0, 0);
}
