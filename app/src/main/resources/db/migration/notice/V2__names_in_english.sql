-- What a notice names, in English too where a name has both languages (forms, periods); null where both say the same, and in
-- notices from before.
alter table notice.notice add column args_en text[];
