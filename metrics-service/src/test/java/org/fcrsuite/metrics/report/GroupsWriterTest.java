package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

class GroupsWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Plain(String before, List<?> groups, int after) {
    }

    record InParallel(String before, @JsonSerialize(using = GroupsWriter.class) List<?> groups, int after) {
    }

    record Group(String name, Double rate, List<Integer> counts) {
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 255, 256, 257, 2_000 })
    void writesWhatOneAfterTheOtherWouldWrite(int many) throws Exception {
        List<Group> groups = IntStream.range(0, many)
                .mapToObj(i -> new Group("é 😀 \"\\ " + i, i % 3 == 0 ? null : 1.0 / i, List.of(i, i + 1))).toList();

        assertThat(JSON.readTree(JSON.writeValueAsBytes(new InParallel("a", groups, 7))))
                .isEqualTo(JSON.readTree(JSON.writeValueAsBytes(new Plain("a", groups, 7))));
    }

    @Test
    void aGroupThatCannotBeWrittenFailsTheReport() {
        InParallel report = new InParallel("a", List.of(new Group("b", 1.0, List.of()), new Object()), 7);

        assertThatThrownBy(() -> JSON.writeValueAsString(report)).isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("groups");
    }
}
