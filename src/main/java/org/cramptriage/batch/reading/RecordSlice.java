package org.cramptriage.batch.reading;

import java.util.List;
import org.cramptriage.questionnaire.Problem;

/**
 * A record in the bytes of its chunk.
 *
 * @param from the index of its first byte
 * @param to the index after its last byte
 * @param place its place in the inputs
 * @param problems why it cannot be read, if that is known already
 * @param wholeFile whether it represents the rest of a file that cannot be read
 */
public record RecordSlice(
    int from, int to, RecordPlace place, List<Problem> problems, boolean wholeFile) {}
