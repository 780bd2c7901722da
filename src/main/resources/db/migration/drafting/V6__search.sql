-- The index hears of each change in the same transaction.
CREATE TRIGGER found AFTER INSERT OR UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION search.note('OUTGOING');
