package org.fcrsuite.metrics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.change.Change;
import org.fcrsuite.metrics.change.Changes;
import org.fcrsuite.metrics.change.Effect;
import org.fcrsuite.metrics.change.EffectDays;
import org.fcrsuite.metrics.change.Effects;
import org.fcrsuite.metrics.change.Scope;
import org.fcrsuite.metrics.page.OverviewView.Option;
import org.fcrsuite.metrics.report.FcrQuery;

/** From a link to what was changed, and whether one of the changes helped. */
@ApplicationScoped
class ChangesReader implements Tabular {

    private static final List<Integer> SPANS = List.of(7, 14, EffectDays.USUAL, 56, 84);

    private final Changes changes;
    private final Effects effects;
    private final Selector selector;
    private final OwnTeams own;

    ChangesReader(Changes changes, Effects effects, Selector selector, OwnTeams own) {
        this.changes = changes;
        this.effects = effects;
        this.selector = selector;
        this.own = own;
    }

    @Override
    public Place place() {
        return Place.CHANGES;
    }

    @Override
    public Optional<Tables> tables(ReportRequest request, Locale locale) {
        Selection selection = selector.select(place(), request);
        List<Change> all = changes.all();
        ChangesComposer composer = new ChangesComposer(locale);
        return chosen(all, request).flatMap(change -> effect(selection, change)).map(effect -> new Tables(
                List.of(composer.effectTable(effect), composer.table(all, request)), evidence(selection, effect)));
    }

    /** @param filled what somebody has filled in; null for a blank form */
    ChangesView read(ReportRequest request, boolean mayEdit, ChangeForm filled, String trouble, Locale locale) {
        Selection selection = selector.select(place(), request);
        ChangesComposer composer = new ChangesComposer(locale);
        List<Change> all = changes.all();
        Optional<Change> chosen = chosen(all, request);
        Format format = new Format(locale);
        return new ChangesView(own.told(locale),
                selection.definitionOptions(selection.definition()),
                spans(days(request), format), chosen.map(change -> String.valueOf(change.id())).orElse(null),
                all.isEmpty() ? null : composer.table(all, request),
                chosen.flatMap(change -> effect(selection, change)).map(effect -> composer.effect(effect,
                        new EvidenceComposer(format).evidence(evidence(selection, effect)))).orElse(null),
                selection.files(),
                mayEdit ? form(filled == null ? ChangeForm.blank(selection.last()) : filled, trouble, all, composer) : null);
    }

    private static List<Option> spans(int chosen, Format format) {
        List<Integer> days = new ArrayList<>(SPANS);
        if (!days.contains(chosen)) {
            days.add(chosen);
        }
        return Option.of(days, String::valueOf, one -> format.count(one), String.valueOf(chosen));
    }

    private static ChangesView.Form form(ChangeForm filled, String trouble, List<Change> all, ChangesComposer composer) {
        return new ChangesView.Form(trouble,
                Option.of(List.of(Scope.values()), Scope::name, composer.words()::whom, filled.scope()), filled,
                Option.of(all, change -> String.valueOf(change.id()), composer::name, null));
    }

    /** The one of the link, else the latest. */
    private static Optional<Change> chosen(List<Change> all, ReportRequest request) {
        return all.stream().filter(change -> String.valueOf(change.id()).equals(request.part("of"))).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<Effect> effect(Selection selection, Change change) {
        FcrQuery query = FcrQuery.of(selection.definition()).byVersion(selection.version());
        return selector.ifReady(selection, () -> effects.of(change, query, days(selection.request())));
    }

    private static int days(ReportRequest request) {
        return EffectDays.parse(request.part("by")).orElse(EffectDays.USUAL);
    }

    private static Evidence evidence(Selection selection, Effect effect) {
        return Evidence.of(effect.basis(), selection.rule(effect.basis().definition()));
    }
}
