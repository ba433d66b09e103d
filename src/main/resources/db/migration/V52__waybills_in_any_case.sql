-- Waybills come as other systems write them, and are looked for as somebody reads them off a label.
create index complaint_waybill_capitals on complaint (upper(waybill)) where waybill is not null;
