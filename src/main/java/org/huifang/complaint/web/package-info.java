/** HTTP for complaints: the API for website and app. The pages staff see of a case are in {@code desk}. */
package org.huifang.complaint.web;
