-- The report on mass mobilisation gets an edition for days gone by, in which districts are asked for no more. Where an office has laid
-- an edition of its own over the one that was in force then, its own goes on.
update reporting.form_change set passed_over = passed_over || 'dan-van@2025-07-01'::text where form = 'dan-van';
