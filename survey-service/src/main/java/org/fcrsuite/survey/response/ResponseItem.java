package org.fcrsuite.survey.response;

import java.util.List;

import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.response.ResponseBatch.ItemError;
import org.fcrsuite.survey.response.ResponseBatch.Result;
import org.fcrsuite.survey.response.ResponseBatch.Status;

/**
 * One item of a batch, as read.
 *
 * @param line
 *        where it stands in an NDJSON body; null in an array
 * @param answer
 *        null where it could not be read
 */
record ResponseItem(int index, Integer line, ReportedAnswer answer, List<ItemError> errors) {

    boolean isGood() {
        return errors.isEmpty();
    }

    Result became(Status status) {
        return new Result(index, line, answer.source(), answer.externalId(), status, null);
    }

    Result rejected(List<ItemError> why) {
        return new Result(index, line, answer == null ? null : answer.source(), answer == null ? null : answer.externalId(),
                Status.REJECTED, why);
    }
}
