package org.fcrsuite.metrics.domain;

/** Whether a return through another channel counts; SAME is a "first call" reading. */
public enum RepeatChannel {
    ANY,
    SAME
}
