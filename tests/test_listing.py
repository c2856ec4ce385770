"""A theme without its icons publishes what it would publish with them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from unhunch.edges.mkdocs.listing import without_hidden


def test_a_theme_publishes_the_same_files_and_loads_any_template() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Toes", "theme": "material", "plugins": []})
    config.validate()
    usual, quick = config.theme.get_env(), without_hidden(config.theme)()
    published = []
    for env in (usual, quick):
        files = Files([])
        files.add_files_from_theme(env, config)
        published.append([file.src_uri for file in files])
    assert published[0] == published[1] != []
    icon = next(name for name in usual.list_templates() if name.startswith(".icons/"))
    assert icon not in quick.list_templates()
    assert quick.get_template(icon).render() == usual.get_template(icon).render()
