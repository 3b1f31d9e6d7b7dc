-- In which axes the file of a form asked for indicators when it was put into force, one text each: the code and the axes after it.
-- When the system later ships an indicator with another breakdown, the file goes on asking as it did, so that what was reported in
-- it keeps its cells. Files of before now asked for these two in other parts than they have from now on.
alter table reporting.form_change add column asked text[] not null default '{}';

update reporting.form_change set asked = array['DVK.CN subject', 'DVK.NR'];
