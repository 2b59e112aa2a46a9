package org.fcrsuite.metrics.page;

import java.util.List;
import java.util.Set;

import org.fcrsuite.metrics.domain.DefinitionCheck;
import org.fcrsuite.metrics.page.DefinitionEditView.FieldView;
import org.fcrsuite.metrics.page.DefinitionEditView.Preview;
import org.fcrsuite.metrics.page.DefinitionEditView.TextView;
import org.fcrsuite.metrics.page.OverviewView.Option;

/** Writes a form with what somebody has filled in, and what is wrong with it. */
final class DefinitionFormComposer {

    private final DefinitionForm form;
    private final String editing;
    private final DefinitionsMessages words;
    private final RuleWords rules;

    DefinitionFormComposer(DefinitionForm form, String editing, DefinitionsMessages words) {
        this.form = form;
        this.editing = editing;
        this.words = words;
        this.rules = new RuleWords(words);
    }

    DefinitionsMessages words() {
        return words;
    }

    DefinitionEditView view(Set<String> wrong, String trouble, Preview preview) {
        TextView name = new TextView(form.value(DefinitionForm.NAME),
                wrong.contains(DefinitionForm.NAME) ? words.wrongName() : null);
        TextView topics = new TextView(form.value(DefinitionForm.TOPICS),
                wrong.contains(DefinitionForm.TOPICS) ? words.wrongTopics() : null);
        List<FieldView> fields = RuleField.ALL.stream().map(field -> field(field, wrong.contains(field.name()))).toList();
        return new DefinitionEditView(editing, name, fields, topics, trouble, preview);
    }

    private FieldView field(RuleField<?> field, boolean isWrong) {
        String value = form.value(field.name());
        DefinitionCheck.Range range = DefinitionCheck.RANGES.get(field.name());
        FieldView.Kind kind = field.isSwitch() ? FieldView.Kind.SWITCH
                : field.isNumber() ? FieldView.Kind.NUMBER : FieldView.Kind.CHOICE;
        List<Option> options = field.choices().stream()
                .map(choice -> new Option(choice, rules.choice(choice), choice.equals(value))).toList();
        return new FieldView(field.name(), field.label().apply(words), kind, value, options,
                range == null ? null : range.least(), range == null ? null : range.most(),
                field.name().startsWith("max") ? words.noLimit() : null, isWrong ? error(range) : null);
    }

    private String error(DefinitionCheck.Range range) {
        return range == null ? words.wrongChoice()
                : words.wrongNumber(String.valueOf(range.least()), String.valueOf(range.most()));
    }
}
