-- In which axes the file of a form asked for indicators when it was put into force, one text each: the code and the axes after it.
-- When the system later ships an indicator with another breakdown, the file goes on asking as it did, so that what was reported in
-- it keeps its cells. Files of before now asked for these two in other parts than they have from now on.
alter table reporting.form_change add column asked text[] not null default '{}';

update reporting.form_change set asked = array['DVK.CN subject', 'DVK.NR'];

-- The report on mass mobilisation, the score sheet of grassroots democracy and the sheet of key projects get editions for days gone
-- by. Where an office has laid an edition of its own over one that is in force then, its own goes on: what it asks today is not
-- replaced by an edition that begins in the past.
alter table reporting.form_change add column passed_over text[] not null default '{}';

update reporting.form_change set passed_over = array['dan-van@2020-01-01'] where form = 'dan-van';
update reporting.form_change set passed_over = array['qcdc@2020-01-01', 'qcdc@2023-12-31'] where form = 'qcdc';
update reporting.form_change set passed_over = array['du-an-trong-diem@2020-01-01'] where form = 'du-an-trong-diem';
