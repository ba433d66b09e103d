/** HTTP for complaints: the API for website and app, and the pages staff see of a case. */
package org.huifang.complaint.web;
