package org.huifang.complaint.web;

class NobodyToAnswer extends RuntimeException {

    NobodyToAnswer() {
        super("The complainant needs an e-mail address or a phone number, or nobody could answer.");
    }
}
