-- Rows of registers that were kept elsewhere: they are done, nobody here was told to handle them, and their file is the table they came in.
-- closed_row keeps their last columns as they stood there.
ALTER TABLE document ADD COLUMN legacy boolean NOT NULL DEFAULT false;
ALTER TABLE document DROP CONSTRAINT document_check;
ALTER TABLE document ADD CONSTRAINT document_given
    CHECK (legacy OR state NOT IN ('ASSIGNED', 'HANDLING', 'DONE') OR (lead IS NOT NULL AND due IS NOT NULL AND assigned_at IS NOT NULL));
