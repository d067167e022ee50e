package dev.intakeline.contracts.archive;

import dev.intakeline.contracts.audit.JournalHead;
import dev.intakeline.contracts.call.ContentHash;
import java.util.Optional;

/**
 * Where a call's record lies.
 *
 * @param location the archive's own name for the place; a folder for the directory archive
 * @param head the chain's head after the sealing entry; kept in the workflow's result, so that a
 *     chain which was made anew is found out
 * @param manifest hash of the manifest
 * @param contentsDestroyed whether nobody can read the record's contents any more, since the call's
 *     key was destroyed; empty in receipts of before
 */
public record ArchiveReceipt(
    String location, JournalHead head, ContentHash manifest, Optional<Boolean> contentsDestroyed) {}
