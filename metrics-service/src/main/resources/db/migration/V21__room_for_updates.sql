-- These rows are updated in place again and again, mostly outside of any index: with room on the page an update needs no new
-- index entry.
ALTER TABLE contact SET (fillfactor = 85);
ALTER TABLE chained_contact SET (fillfactor = 85);
ALTER TABLE rollup_day SET (fillfactor = 80);
ALTER TABLE rollup_segment SET (fillfactor = 80);
