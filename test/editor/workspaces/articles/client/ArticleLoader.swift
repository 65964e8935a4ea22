func explain(_ code: String) -> String {
    switch code {
    case "ARTICLE_NOT_FOUND": return "This article is gone."
    default: return "Please try again."
    }
}
