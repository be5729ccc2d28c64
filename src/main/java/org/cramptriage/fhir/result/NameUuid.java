package org.cramptriage.fhir.result;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs (RFC 9562, version 5): the same content always has the same UUID. */
public final class NameUuid {

  /** The project's namespace: the UUID of cramp-triage.example.org in the DNS namespace. */
  private static final UUID OURS = UUID.fromString("4fab50ed-5b45-53f7-94c6-424abd2a06eb");

  private final byte[] content;

  /**
   * Creates the UUIDs of the parts of one result.
   *
   * @param content the content that identifies the result
   */
  public NameUuid(byte[]... content) {
    MessageDigest digest = digest("SHA-256");
    for (byte[] part : content) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      digest.update(part);
    }
    this.content = digest.digest();
  }

  /** The UUID of a part of the result. */
  public String of(String part) {
    MessageDigest digest = digest("SHA-1");
    digest.update(
        ByteBuffer.allocate(16)
            .putLong(OURS.getMostSignificantBits())
            .putLong(OURS.getLeastSignificantBits())
            .array());
    digest.update(content);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(part.getBytes(StandardCharsets.UTF_8)));
    long high = hash.getLong() & ~0xF000L | 0x5000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime provides " + algorithm, e);
    }
  }
}
