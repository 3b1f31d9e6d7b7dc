-- Who names a report from below as missing says why; what was named before nobody was asked for.
alter table reporting.named_missing add column reason text;
