package org.huifang.desk.action;

import java.time.LocalDate;
import java.util.List;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.complaint.remedy.offer.Answer;

/**
 * What somebody typed into the form of an action; null where it asks for no such thing, or nothing was typed.
 *
 * @param words a note, what the customer is told, what the customer said, what a new case is about, or why
 * @param other number of the case to merge into
 * @param sure whether cases of different customers are to be merged all the same
 * @param day on which something came; null for today
 * @param agent user id of who is to have the case; null to have one chosen
 */
public record CaseWish(
        String words,
        String subject,
        String waybill,
        String other,
        boolean sure,
        LocalDate day,
        String agent,
        Answer answer,
        List<Attachment> files) {}
