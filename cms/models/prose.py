"""What an editor may do in running text: the least that good pages need."""

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "blockquote", "hr"]
