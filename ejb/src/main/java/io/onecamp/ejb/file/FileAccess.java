package io.onecamp.ejb.file;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The door to files: whoever names one gets it here or nowhere, by whatever path. */
@Stateless
public class FileAccess {
    private FileStore files;
    private FileLimits limits;

    protected FileAccess() {}

    @Inject
    public FileAccess(FileStore files, FileLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** To be read by its owner while nothing carries it, and by whoever may read a message that does. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public KnownFile readable(Actor actor, FileId id) {
        return files.visible(actor.workspace(), actor.person(), id).orElseThrow(NotFound::new);
    }

    /**
     * Files of the actor's own, to be carried by a message, in the order in which they are named. Locked until the end
     * of the transaction, so that none is removed meanwhile.
     *
     * @throws Invalid naming the field {@code attachments} and the file that may not be attached
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Attachment> attachable(Actor actor, List<FileId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > limits.perMessage()) {
            throw Invalid.field("attachments", "must be at most " + limits.perMessage() + " files");
        }
        Map<FileId, FileCard> found = new HashMap<>();
        files.attachable(actor.workspace(), actor.person(), ids).forEach(file -> found.put(file.id(), file));
        return ids.stream().map(id -> attachment(found, id)).toList();
    }

    private static Attachment attachment(Map<FileId, FileCard> found, FileId id) {
        FileCard file = found.get(id);
        if (file == null) {
            throw Invalid.field("attachments", id + " is not a file of yours");
        }
        return file.attachment();
    }
}
