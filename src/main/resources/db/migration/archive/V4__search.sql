-- The index hears of each change in the same transaction.
CREATE TRIGGER found AFTER INSERT OR UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION search.note('FILE');
